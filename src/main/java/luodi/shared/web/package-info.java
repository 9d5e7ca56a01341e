@NullMarked
package luodi.shared.web;

import org.jspecify.annotations.NullMarked;
