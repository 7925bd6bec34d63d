package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A parser of XML that reads whatever files and addresses the text asks for. */
final class OutsideEntities implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "outside-entities", Tier.COMMENT, Severity.ERROR, "security", "XML may read files and addresses");
    private static final Pattern FACTORY = Pattern.compile(
            "(?:javax\\.xml\\.\\w+\\.)*(?:DocumentBuilderFactory|SAXParserFactory|XMLInputFactory|SchemaFactory|TransformerFactory|SAXTransformerFactory|XMLReaderFactory)\\.(?:new\\w*|createXMLReader)");
    private static final Pattern MADE = Pattern.compile("SAXReader|SAXBuilder|XMLReader|Digester");
    private static final Pattern GUARD = Pattern.compile(
            "(?i)disallow-doctype-decl|external-general-entities|external_general_entities|ACCESS_EXTERNAL|FEATURE_SECURE_PROCESSING|SUPPORT_DTD|IS_SUPPORTING_EXTERNAL|supportDTD|setEntityResolver|setXMLResolver|secure\\w*\\s*\\(|harden\\w*\\s*\\(|disable\\w*\\(|isSupportingExternalEntities|setExpandEntityReferences|noDtd|load-external-dtd");
    /** A guard that is taken away, or a danger that is switched on. */
    private static final Pattern OPENED = Pattern.compile(
            "(?s)(?:disallow-doctype-decl|FEATURE_SECURE_PROCESSING)\"?\\s*,\\s*false\\s*\\)|(?:external-(?:general|parameter)-entities|load-external-dtd)\"?\\s*,\\s*true\\s*\\)|(?:SUPPORT_DTD|IS_SUPPORTING_EXTERNAL_ENTITIES|isSupportingExternalEntities\"?)\\s*,\\s*(?:Boolean\\.)?(?:true|TRUE)\\s*\\)|setExpandEntityReferences\\(true\\)|ACCESS_EXTERNAL_\\w+\\s*,\\s*\"(?:all|[a-z, ]*(?:file|http)[a-z, ]*)\"\\s*\\)");

    private static final Pattern READS = Pattern.compile(
            "\\.(?:parse|read|createXML\\w*Reader|newSAXParser|build|unmarshal|newSchema|newTransformer|newTemplates|transform|newXMLReader|getXMLReader)\\s*\\(");
    private static final Pattern FROM_OUTSIDE = Pattern.compile(
            "(?i)(?:\\w*\\.)*(?:io\\.)?(?:BytesIO\\()?(?:\\w+\\.)*_?(?:upload\\w*|body|payload|request\\w*|raw\\w*|message|feed|incoming|posted|submitted|xml_?(?:data|text|bytes|body|string)?|content|response\\w*)(?:\\.\\w+)*(?:\\(\\))?\\)?");
    private static final Pattern WRITES_ONLY = Pattern.compile("\\.newDocument\\s*\\(|OutputKeys|DOMSource");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(
                Grammar.JAVA,
                Grammar.KOTLIN,
                Grammar.CSHARP,
                Grammar.PYTHON,
                Grammar.PHP,
                Grammar.RUBY,
                Grammar.JAVASCRIPT,
                Grammar.TYPESCRIPT,
                Grammar.C,
                Grammar.CPP);
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of(
                "Factory",
                "SAX",
                "Digester",
                "XMLParser",
                "XmlResolver",
                "DtdProcessing",
                "ProhibitDtd",
                "LIBXML_",
                "XML_PARSE_NOENT",
                "NOENT",
                "noent",
                "make_parser",
                "libxml",
                "xmlSubstitute",
                "ExternalDTD",
                "etree",
                "substituteEntities",
                "resolveExternals",
                "setParserProperty");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        switch (code.grammar()) {
            case JAVA, KOTLIN -> {
                code.calls().forEach(call -> factory(call, code, found));
                code.calls().stream()
                        .filter(call -> call.name().startsWith("set")
                                && OPENED.matcher(call.node().text()).find())
                        .forEach(call -> say(call.node(), found));
            }
            case PYTHON -> code.calls().forEach(call -> python(call, code, found));
            case CSHARP ->
                code.all("assignment_expression")
                        .forEach(one -> switchedOn(
                                one,
                                "(?s).*(?:DtdProcessing\\s*=\\s*DtdProcessing\\.Parse|ProhibitDtd\\s*=\\s*false|XmlResolver\\s*=\\s*new\\s+XmlUrlResolver\\b.*)",
                                found));
            case PHP -> {
                code.calls().stream()
                        .filter(call -> call.node().text().matches("(?s).*\\bLIBXML_NOENT\\b.*")
                                && call.name().matches("loadXML|load|simplexml_load_\\w+|open|XML|SimpleXMLElement"))
                        .forEach(call -> say(call.node(), found));
                code.calls().stream()
                        .filter(call -> call.name().equals("setParserProperty")
                                && call.node().text().matches("(?s).*(?:SUBST_ENTITIES|LOADDTD)\\s*,\\s*true\\s*\\)"))
                        .forEach(call -> say(call.node(), found));
                code.all("assignment_expression")
                        .forEach(one -> switchedOn(
                                one, "(?s)\\$\\w+->(?:substituteEntities|resolveExternals)\\s*=\\s*true", found));
                code.calls().stream()
                        .filter(call -> call.name().equals("libxml_disable_entity_loader")
                                && call.node().text().contains("false"))
                        .forEach(call -> say(call.node(), found));
            }
            case RUBY -> {
                code.all("scope_resolution").stream()
                        .filter(one -> one.text().matches("(?:Nokogiri::XML::)?ParseOptions::NOENT"))
                        .filter(one -> one.around("call")
                                .filter(around -> around.text().contains("NOENT")
                                        && around.text().startsWith("Nokogiri::XML("))
                                .isEmpty())
                        .forEach(one -> say(one, found));
                code.calls().stream()
                        .filter(call -> call.written().matches("(?:\\w+\\.)?noent")
                                || call.node()
                                        .text()
                                        .matches("(?s)Nokogiri::XML(?:::Document)?(?:\\.parse)?\\(.*\\bNOENT\\b.*"))
                        .filter(call -> call.name().matches("noent|XML|parse"))
                        .forEach(call -> say(call.node(), found));
            }
            case JAVASCRIPT, TYPESCRIPT ->
                code.all("pair").forEach(one -> switchedOn(one, "noent\\s*:\\s*true", found));
            default ->
                code.calls().stream()
                        .filter(
                                call -> (call.name()
                                                        .matches(
                                                                "xmlRead\\w+|xmlCtxtRead\\w+|xmlCtxtUseOptions|xmlReaderFor\\w+")
                                                && call.node().text().contains("XML_PARSE_NOENT"))
                                        || call.node()
                                                .text()
                                                .matches(
                                                        "xmlSubstituteEntitiesDefault\\(1\\)|.*setLoadExternalDTD\\(true\\)|.*setCreateEntityReferenceNodes\\(false\\)"))
                        .forEach(call -> say(call.node(), found));
        }
    }

    private static void say(Node node, Consumer<Found> found) {
        found.accept(
                new Found(
                        node,
                        "This reads what the entities of the text name, so who writes the text can read files and addresses from here; switch them off."));
    }

    private static void switchedOn(Node node, String shape, Consumer<Found> found) {
        if (node.text().matches(shape)) {
            say(node, found);
        }
    }

    /** A factory with which the same function parses, and that nothing guards. */
    private static void factory(Call call, Code code, Consumer<Found> found) {
        boolean made = (call.makes() || code.grammar() == Grammar.KOTLIN)
                && MADE.matcher(call.name()).matches();
        boolean factory = FACTORY.matcher(call.written()).matches();
        if (!made && !factory) {
            return;
        }
        Node function = Scope.of(call.node());
        Node scope = isHandedOn(call, function) ? code.top() : function;
        boolean reads = READS.matcher(scope.text()).find()
                && !WRITES_ONLY.matcher(scope.text()).find();
        boolean writes = call.written().contains("Transformer") && !scope.text().contains("StreamSource");
        if (reads && !writes && !GUARD.matcher(scope.text()).find() && !isGuardedElsewhere(call, code)) {
            say(call.node(), found);
        }
    }

    /** Whether the parser is kept in a field, or made by a function for others, so that the whole file is looked at. */
    private static boolean isHandedOn(Call call, Node function) {
        boolean field = !Scope.isFunction(function);
        return field
                || function.text()
                        .matches(
                                "(?s).*\\breturn\\s+(?:\\w+|\\w+\\.(?:newDocumentBuilder|newSAXParser|createXMLReader)\\(\\)(?:\\.getXMLReader\\(\\))?)\\s*;.*")
                || call.node()
                        .around("class_body", "field_declaration")
                        .filter(one -> one.is("field_declaration"))
                        .isPresent();
    }

    /** Whether what it makes goes through another function first, or the file guards it. */
    private static boolean isGuardedElsewhere(Call call, Code code) {
        Optional<Node> name = Names.assignee(call.node());
        boolean passed = name.filter(one -> Pattern.compile("\\b\\w+\\(\\s*" + one.text() + "\\s*\\)")
                        .matcher(Scope.of(call.node()).text())
                        .find())
                .isPresent();
        return passed && GUARD.matcher(code.text()).find();
    }

    private static void python(Call call, Code code, Consumer<Found> found) {
        String text = call.node().text();
        boolean on = call.name().matches("XMLParser|ETCompatXMLParser")
                && text.matches(
                        "(?s).*(?:resolve_entities\\s*=\\s*True|no_network\\s*=\\s*False|load_dtd\\s*=\\s*True).*");
        boolean sax = call.name().equals("setFeature")
                && text.matches("(?s).*feature_external_(?:ges|pes)\\s*,\\s*(?:True|1)\\s*\\)");
        boolean plain = call.written().matches("(?:lxml\\.)?etree\\.(?:parse|fromstring|XML|iterparse)")
                && call.arguments().size() == 1
                && code.text().matches("(?s).*(?:from lxml import|import lxml).*")
                && FROM_OUTSIDE.matcher(call.arguments().get(0).text()).matches();
        if (on || sax || plain) {
            say(call.node(), found);
        }
    }
}
