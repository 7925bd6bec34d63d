/** What people see of themselves here: who they are, their sessions and their tokens; and, for admins, who did what. */
@NullMarked
package io.mergewright.pages.account;

import org.jspecify.annotations.NullMarked;
