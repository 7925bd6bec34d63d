package io.mergewright.config;

import java.util.Objects;

/** Where a value comes from. {@code toString} is for lists of values, {@link #place()} for error messages. */
public sealed interface Source {
    /** How an error message begins that is about this place. */
    String place();

    /** Nobody set it. */
    record Default() implements Source {
        @Override
        public String place() {
            return "default";
        }

        @Override
        public String toString() {
            return "default";
        }
    }

    /**
     * A line of a file.
     *
     * @param line 1-based; 0 for the file as a whole
     */
    record InFile(String file, int line) implements Source {
        public InFile {
            Objects.requireNonNull(file, "file");
        }

        @Override
        public String place() {
            return line > 0 ? file + ":" + line : file;
        }

        @Override
        public String toString() {
            return "file " + place();
        }
    }

    /** An environment variable. */
    record Variable(String name) implements Source {
        public Variable {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public String place() {
            return name;
        }

        @Override
        public String toString() {
            return "environment " + name;
        }
    }

    /** An argument of the command. */
    record Flag(String argument) implements Source {
        public Flag {
            Objects.requireNonNull(argument, "argument");
        }

        @Override
        public String place() {
            return argument;
        }

        @Override
        public String toString() {
            return "flag";
        }
    }

    /** Found in {@code target}, to which another source points: a secret in a variable or file. */
    record Pointed(Source from, Source target) implements Source {
        public Pointed {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(target, "target");
        }

        @Override
        public String place() {
            return from.place();
        }

        @Override
        public String toString() {
            return from + ", from " + target;
        }
    }
}
