/** 重点项目名单: which projects are key projects of a year, as a document in versions; once approved it never changes. */
@NamedInterface("keylist")
@NullMarked
package luodi.projects.keylist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
