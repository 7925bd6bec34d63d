package io.mergewright.review.syntax;

import org.treesitter.TSLanguage;
import org.treesitter.TreeSitterBash;
import org.treesitter.TreeSitterC;
import org.treesitter.TreeSitterCSharp;
import org.treesitter.TreeSitterCpp;
import org.treesitter.TreeSitterDockerfile;
import org.treesitter.TreeSitterGo;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterKotlin;
import org.treesitter.TreeSitterPhp;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterRuby;
import org.treesitter.TreeSitterRust;
import org.treesitter.TreeSitterTsx;
import org.treesitter.TreeSitterTypescript;
import org.treesitter.TreeSitterYaml;

/** What the parser has for each language. */
final class Languages {
    private Languages() {}

    static TSLanguage of(Grammar grammar) {
        return switch (grammar) {
            case JAVA -> new TreeSitterJava();
            case KOTLIN -> new TreeSitterKotlin();
            case JAVASCRIPT -> new TreeSitterJavascript();
            case TYPESCRIPT -> new TreeSitterTypescript();
            case TSX -> new TreeSitterTsx();
            case PYTHON -> new TreeSitterPython();
            case GO -> new TreeSitterGo();
            case RUST -> new TreeSitterRust();
            case C -> new TreeSitterC();
            case CPP -> new TreeSitterCpp();
            case CSHARP -> new TreeSitterCSharp();
            case RUBY -> new TreeSitterRuby();
            case PHP -> new TreeSitterPhp();
            case BASH -> new TreeSitterBash();
            case YAML -> new TreeSitterYaml();
            case DOCKERFILE -> new TreeSitterDockerfile();
        };
    }
}
