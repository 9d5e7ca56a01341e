@NullMarked
package luodi.shared.postgres;

import org.jspecify.annotations.NullMarked;
