/**
 * How people sign in by GitHub: the browser goes there and comes back with a code, the code becomes a token, and by the token GitHub says
 * who it is, what the person belongs to and which repositories there are to see. Start reading at {@link io.mergewright.login.LogIn}.
 * Knows nothing of HTTP servers and pages.
 */
@NullMarked
package io.mergewright.login;

import org.jspecify.annotations.NullMarked;
