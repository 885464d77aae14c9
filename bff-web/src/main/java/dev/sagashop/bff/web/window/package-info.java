/** The shop window's files, which are all of its front end: plain HTML, CSS and ES modules. */
@NullMarked
package dev.sagashop.bff.web.window;

import org.jspecify.annotations.NullMarked;
