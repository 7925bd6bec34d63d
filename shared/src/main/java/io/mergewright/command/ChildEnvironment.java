package io.mergewright.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The variables of a command: those on a list of what builds need, unless the value holds a password; {@code TERM=dumb} and
 * {@code CI=true}. {@code HOME} stays as it is because caches such as {@code ~/.m2} lie there; so do credentials that the person
 * keeps in files, and a command can read them.
 *
 * @param withheld names of variables that are not among {@code variables}, sorted
 */
record ChildEnvironment(Map<String, String> variables, List<String> withheld) {
    private static final Set<String> SYSTEM = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "LANG",
            "LANGUAGE",
            "TZ",
            "TMPDIR",
            "TMP",
            "TEMP",
            "XDG_CACHE_HOME",
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "LD_LIBRARY_PATH",
            "DYLD_LIBRARY_PATH",
            "PKG_CONFIG_PATH",
            "SSL_CERT_FILE",
            "SSL_CERT_DIR",
            "CURL_CA_BUNDLE",
            "REQUESTS_CA_BUNDLE",
            "NODE_EXTRA_CA_CERTS",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "ALL_PROXY",
            "NO_PROXY");
    private static final Set<String> WINDOWS = Set.of(
            "SYSTEMROOT",
            "SYSTEMDRIVE",
            "WINDIR",
            "COMSPEC",
            "PATHEXT",
            "USERPROFILE",
            "USERNAME",
            "APPDATA",
            "LOCALAPPDATA",
            "PROGRAMFILES",
            "PROGRAMFILES(X86)",
            "PROGRAMDATA",
            "HOMEDRIVE",
            "HOMEPATH",
            "NUMBER_OF_PROCESSORS",
            "PROCESSOR_ARCHITECTURE",
            "OS");
    private static final Set<String> TOOLS = Set.of(
            "JAVA_HOME",
            "JDK_HOME",
            "JAVA_TOOL_OPTIONS",
            "MAVEN_HOME",
            "M2_HOME",
            "MAVEN_OPTS",
            "MAVEN_ARGS",
            "GRADLE_HOME",
            "GRADLE_USER_HOME",
            "GRADLE_OPTS",
            "ANT_HOME",
            "SBT_OPTS",
            "KOTLIN_HOME",
            "ANDROID_HOME",
            "ANDROID_SDK_ROOT",
            "GOPATH",
            "GOROOT",
            "GOCACHE",
            "GOMODCACHE",
            "GOPROXY",
            "GOFLAGS",
            "GOTOOLCHAIN",
            "CARGO_HOME",
            "RUSTUP_HOME",
            "RUSTUP_TOOLCHAIN",
            "RUSTFLAGS",
            "NODE_PATH",
            "NODE_OPTIONS",
            "NVM_DIR",
            "NVM_BIN",
            "VOLTA_HOME",
            "PNPM_HOME",
            "COREPACK_HOME",
            "NPM_CONFIG_CACHE",
            "PYTHONPATH",
            "PYENV_ROOT",
            "VIRTUAL_ENV",
            "CONDA_PREFIX",
            "PIP_CACHE_DIR",
            "UV_CACHE_DIR",
            "GEM_HOME",
            "GEM_PATH",
            "BUNDLE_PATH",
            "RBENV_ROOT",
            "PERL5LIB",
            "DOTNET_ROOT",
            "NUGET_PACKAGES",
            "COMPOSER_HOME",
            "CC",
            "CXX",
            "CFLAGS",
            "CXXFLAGS",
            "LDFLAGS",
            "MAKEFLAGS",
            "DOCKER_HOST");
    private static final Pattern PASSWORD =
            Pattern.compile("://[^/\\s@]*:[^/\\s@]+@|(?i:passw|pwd|secret|token|credential)[^\\s=]*=");

    ChildEnvironment {
        variables = Map.copyOf(variables);
        withheld = List.copyOf(withheld);
    }

    /** What is left of {@code ours}, and {@code extra} variables as they are. */
    static ChildEnvironment of(Map<String, String> ours, Map<String, String> extra) {
        Map<String, String> kept = new HashMap<>(Map.of("TERM", "dumb", "CI", "true"));
        List<String> withheld = new ArrayList<>();
        ours.forEach((name, value) -> {
            if (isKnown(name.toUpperCase(Locale.ROOT))
                    && !PASSWORD.matcher(value).find()) {
                kept.put(name, value);
            } else {
                withheld.add(name);
            }
        });
        kept.putAll(extra);
        withheld.removeAll(kept.keySet());
        withheld.sort(String::compareTo);
        return new ChildEnvironment(kept, withheld);
    }

    private static boolean isKnown(String name) {
        return SYSTEM.contains(name) || TOOLS.contains(name) || WINDOWS.contains(name) || name.startsWith("LC_");
    }
}
