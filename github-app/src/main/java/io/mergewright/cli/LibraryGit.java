package io.mergewright.cli;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** What the git library does by itself in this process. */
final class LibraryGit {
    private LibraryGit() {}

    /** Keeps it from asking an installed git for the configuration of the machine, which takes two processes and tells nothing about commits. */
    static void readOnly() {
        SystemReader.setInstance(new SystemReader.Delegate(SystemReader.getInstance()) {
            @Override
            public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
                return new NoConfig(parent, fs);
            }
        });
    }

    private static final class NoConfig extends FileBasedConfig {
        NoConfig(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // There is no file.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
