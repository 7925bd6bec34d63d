package io.mergewright.review.code;

import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parameters of functions that frameworks fill with what a client sent, told by what stands around the function. */
final class RequestParameters {
    private static final Pattern ROUTE = Pattern.compile(
            "@(?:\\w+\\.)*(?:route|get|post|put|patch|delete|api_route|websocket)\\(\\s*(?:path\\s*=\\s*)?[rf]?[\"']([^\"']*)[\"']");
    private static final Pattern CONTROLLER = Pattern.compile(
            "(?s).*\\bclass\\s+\\w+[^{]*:\\s*[^{]*\\b(?:\\w*Controller(?:Base)?|PageModel|\\w*ApiController)\\b.*");
    private static final Pattern ACTION = Pattern.compile(
            "(?s).*\\bpublic\\s+(?:async\\s+|virtual\\s+|override\\s+)*(?:Task<)?(?:I?ActionResult|IResult|ContentResult|FileResult|JsonResult|PhysicalFileResult|FileStreamResult|RedirectResult|ViewResult|string)\\b.*");
    private static final String NEST = "@(?:Query|Param|Body|Headers|Cookies)\\([^)]*\\)\\s+(?:readonly\\s+)?";

    private RequestParameters() {}

    /** Whether {@code name} is such a parameter of {@code function}. */
    static boolean has(String name, Node function) {
        Optional<Node> list = function.field("parameters");
        if (list.isEmpty()
                || !Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                        .matcher(list.get().text())
                        .find()) {
            return isDecoded(name, function);
        }
        String parameters = list.get().text();
        String head = function.text().substring(0, Math.max(0, list.get().start() - function.start()));
        return switch (function.grammar()) {
            case PYTHON -> isOfRoute(name, parameters, function);
            case CSHARP ->
                ACTION.matcher(head).matches()
                        && Pattern.compile("\\b(?:string|IFormFile)\\??\\s+" + name + "\\b")
                                .matcher(parameters)
                                .find()
                        && function.around("class_declaration")
                                .filter(one -> CONTROLLER.matcher(head(one)).matches())
                                .isPresent();
            case RUST ->
                Pattern.compile("\\b(?:Path|Query|Form)\\(\\s*\\(?[^()]*\\b" + name + "\\b[^()]*\\)?\\)\\s*:")
                        .matcher(parameters)
                        .find();
            case TYPESCRIPT, TSX ->
                Pattern.compile(NEST + name + "\\b").matcher(parameters).find();
            default -> isDecoded(name, function);
        };
    }

    private static String head(Node type) {
        return type.text().substring(0, Math.min(type.text().length(), 400));
    }

    /** Of Flask what the path names; of FastAPI all that are texts. */
    private static boolean isOfRoute(String name, String parameters, Node function) {
        String decorators = function.parent()
                .filter(one -> one.is("decorated_definition"))
                .map(one -> one.text().substring(0, function.start() - one.start()))
                .orElse("");
        var route = ROUTE.matcher(decorators);
        if (!route.find()) {
            return false;
        }
        String path = route.group(1);
        boolean inPath = Pattern.compile("[<{](?:(?:string|path):)?" + name + "(?::path)?[>}]")
                .matcher(path)
                .find();
        boolean typed = Pattern.compile(
                        "\\b" + name + "\\s*:\\s*(?:Annotated\\[)?(?:str|Optional\\[str]|bytes)\\b(?!.{0,40}Depends)")
                .matcher(parameters)
                .find();
        return inPath || (typed && !decorators.contains("<"));
    }

    /** Whether what a client sent was decoded into it. */
    private static boolean isDecoded(String name, Node function) {
        return function.grammar() == Grammar.GO
                && name.matches("\\w+")
                && Pattern.compile("\\b(?:ShouldBind\\w*|Bind|BindJSON|BodyParser)\\(&" + name
                                + "\\)|NewDecoder\\(\\w+\\.Body\\)\\.Decode\\(&" + name + "\\)")
                        .matcher(function.text())
                        .find();
    }
}
