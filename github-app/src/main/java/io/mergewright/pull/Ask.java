package io.mergewright.pull;

/** What somebody wants of a pull request. */
enum Ask {
    /** Look whether there is something to do. */
    LOOK,
    /** Review the head although the pull request is a draft, paused, or left out by settings. */
    NOW,
    /** Review the head again, also when it was reviewed. */
    ANEW,
    /** Publish what is held for a person, too. */
    WITH_HELD,
    PAUSE,
    RESUME
}
