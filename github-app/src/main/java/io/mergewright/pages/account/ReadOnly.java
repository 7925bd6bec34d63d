package io.mergewright.pages.account;

import io.mergewright.access.Role;
import io.mergewright.web.Reply;
import io.mergewright.web.Visit;

/** Tokens that only read change nothing of their owner's account. */
final class ReadOnly {
    static final Reply REFUSAL = new Reply.Problem(
            403, "Not with this token", "A token that only reads changes nothing: sign in, or use one that decides.");

    private ReadOnly() {}

    static boolean is(Visit visit) {
        return visit.device().session() == 0 && visit.person().role() == Role.VIEWER;
    }
}
