package io.mergewright.cli;

import io.mergewright.runtime.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"mergewright " + ProgramVersion.number()};
    }
}
