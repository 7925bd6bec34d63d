package org.jenkinsci.plugins.tokenmacro;

import hudson.ExtensionPoint;
import java.util.List;

public abstract class TokenMacro implements ExtensionPoint {
    public TokenMacro() {}

    public abstract boolean acceptsMacroName(String string);

    public boolean hasNestedContent() {
        return false;
    }

    public List<String> getAcceptedMacroNames() {
        return null;
    }
}
