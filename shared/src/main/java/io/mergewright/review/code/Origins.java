package io.mergewright.review.code;

import io.mergewright.review.syntax.Node;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether a value comes from outside, as far as the function around it shows. */
final class Origins {
    private static final int DEEPEST = 4;

    /** How the usual frameworks hand over what a client sent. */
    private static final Pattern REQUEST = Pattern.compile(
            "(?x)\\brequest\\.(?:args|form|values|json|cookies|headers|GET|POST|files|data|get_json|query_params|path_params|params|body)\\b"
                    + "|\\b(?:req|request|ctx|context|event|ctx\\.request)\\.(?:query|params|body|headers|cookies|originalUrl|queryStringParameters|pathParameters|searchParams)\\b"
                    + "|\\b(?:getParameter|getParameterValues|getHeader|getQueryString|getPathInfo|getCookies|getPart)\\s*\\("
                    + "|\\b[rR]equest\\.(?:Query|Form|Headers|Cookies|QueryString|RouteValues)\\b"
                    + "|\\.(?:URL\\.Query|FormValue|PostFormValue|PathValue|Header\\.Get)\\(|\\bmux\\.Vars\\(|\\b(?:c|ctx)\\.(?:Query|Param|PostForm|DefaultQuery|FormValue)\\("
                    + "|\\$_(?:GET|POST|REQUEST|COOKIE|FILES)\\b"
                    + "|\\bparams\\s*\\[|\\bparams\\.(?:require|fetch|permit|dig)\\b|\\bcookies\\s*\\["
                    + "|\\.(?:get_(?:query_|body_)?arguments?)\\(|\\brequest\\.(?:match_info|rel_url|query)\\b|\\b(?:c|ctx)\\.req\\.(?:query|param|header|parseBody|json)\\("
                    + "|\\bchi\\.URLParam\\(|\\.(?:URL\\.Path|Form\\.Get|PostForm\\.Get|URL\\.RawQuery)\\b|\\b(?:c|ctx)\\.(?:QueryParam|Params|FormFile|BodyParser|GetHeader|PostFormArray|QueryArray|UserValue)\\("
                    + "|\\$request->(?:query|request|cookies|headers|attributes)->\\w+\\(|\\$(?:this->)?request->(?:input|get|post|query|cookie|header|getParsedBody|getQueryParams|getParam|getPost|getQuery|getVar|all|string)\\(|php://input"
                    + "|\\bRequest(?:\\.\\w+)?\\[\"|\\bcall\\.(?:parameters|request|queryParameters|receive\\w*)\\b|\\b(?:search)?[pP]arams\\.get\\(|\\blocation\\.(?:hash|search|href)\\b|\\bsearchParams\\.get\\(");

    private static final String MARKS =
            "(?:@(?:RequestParam|PathVariable|QueryParam|PathParam|HeaderParam|CookieParam|FormParam|CookieValue|RequestHeader|RequestBody)\\b(?:\\([^)]*\\))?"
                    + "|\\[From(?:Query|Route|Form|Body|Header)[^\\]]*\\])";

    private Origins() {}

    /** Whether {@code node} holds something that a client sent. */
    static boolean isOutside(Node node) {
        return isOutside(node, 0);
    }

    private static boolean isOutside(Node node, int depth) {
        if (REQUEST.matcher(node.text()).find()) {
            return true;
        }
        if (depth >= DEEPEST) {
            return false;
        }
        Node scope = Scope.of(node);
        if (!Scope.isFunction(scope) && !node.grammar().label().matches("javascript|typescript|php|ruby")) {
            return false;
        }
        for (Node name : node.within()) {
            if (name.is(
                            "identifier",
                            "simple_identifier",
                            "variable_name",
                            "shorthand_property_identifier",
                            "interpolated_identifier")
                    && isOutsideName(name, scope, depth)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutsideName(Node name, Node scope, int depth) {
        String text = name.text().replaceFirst("^\\$", "");
        String heading = scope.text().substring(0, Math.min(scope.text().length(), 1_500));
        if (Pattern.compile(MARKS + "\\s+(?:final\\s+)?[\\w<>\\[\\].?]+\\s+" + Pattern.quote(text) + "\\b")
                .matcher(heading)
                .find()) {
            return true;
        }
        if (RequestParameters.has(text, scope)) {
            return true;
        }
        List<Node> values = Scope.assigned(text, scope, name.start());
        return values.stream()
                        .filter(value -> value.end() <= name.start())
                        .anyMatch(value -> isOutside(value, depth + 1))
                || Pattern.compile("\\{[^{}=]*\\b" + Pattern.quote(text) + "\\b[^{}=]*}\\s*=\\s*(?:await\\s+)?"
                                + "(?:req|request|ctx|event)\\.(?:query|params|body|headers|cookies)")
                        .matcher(scope.text())
                        .find();
    }
}
