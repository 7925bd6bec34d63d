package io.mergewright.jenkins.source;

import io.mergewright.core.Location;
import java.io.Serializable;

/** A line of a file that a log cites. Goes over the wire, so it holds plain values only. */
final class Citation implements Serializable {
    private static final long serialVersionUID = 1;

    /** As the diagnosis names it, such as {@code src/Shop.java:7:9}. */
    final String place;

    final String path;

    /** 1-based. */
    final int line;

    Citation(Location location) {
        this.place = location.toString();
        this.path = location.path();
        this.line = location.line();
    }
}
