/** 部门合力: what departments did for projects; never added to investment. */
@NamedInterface("support")
@NullMarked
package luodi.projects.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
