package io.mergewright.review.code;

import io.mergewright.review.syntax.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Calls that open what has to be closed, and calls that only use it. */
final class Openers {
    static final List<String> SIGNS = List.of(
            "open",
            "Open",
            "File",
            "Zip",
            "Jar",
            "Stream",
            "Reader",
            "Writer",
            "Connection",
            "Statement",
            "socket",
            "Socket",
            "http",
            "HTTP",
            "Query",
            "execute",
            "Files.",
            "connect",
            "Response",
            "Create",
            "lient",
            "os.",
            "net.");

    private static final Pattern JAVA_MADE = Pattern.compile(
            "(?:File|ObjectInput|ObjectOutput|GZIPInput|GZIPOutput|ZipInput|ZipOutput|JarInput)\\w*Stream|FileInputStream|FileOutputStream|FileReader|FileWriter|RandomAccessFile|ZipFile|JarFile|Socket|ServerSocket|DatagramSocket|URLClassLoader");
    private static final Pattern JAVA_CALLED = Pattern.compile(
            ".*\\bFiles\\.(?:newInputStream|newOutputStream|newBufferedReader|newBufferedWriter|newByteChannel|newDirectoryStream|walk|lines|find)"
                    + "|(?:FileChannel|AsynchronousFileChannel|SocketChannel|ServerSocketChannel|Selector)\\.open"
                    + "|DriverManager\\.getConnection|(?i:.*(?:datasource|\\bds|pool))\\.getConnection"
                    + "|(?i:.*(?:connection|conn|con))\\.(?:prepareStatement|createStatement|prepareCall)"
                    + "|(?i:.*(?:statement|stmt|select|query|ps))\\.executeQuery");
    private static final Pattern KOTLIN_CALLED = Pattern.compile(
            ".*\\.(?:bufferedWriter|bufferedReader|inputStream|outputStream|printWriter|writer|reader)|contentResolver\\.(?:openInputStream|openOutputStream|query)|.*\\.(?:rawQuery|openFileInput|openFileOutput)");
    private static final Pattern KOTLIN_FILE = Pattern.compile(
            "(?i).*(?:file|path|target|source|output|destination|dest)\\w*|File\\(.*|.*\\.resolve\\(.*");
    private static final Pattern CSHARP_MADE = Pattern.compile(
            "FileStream|StreamReader|StreamWriter|SqlConnection|NpgsqlConnection|SqliteConnection|MySqlConnection|SqlCommand|TcpClient|ZipArchive|BinaryReader|BinaryWriter|Process");
    private static final Pattern CSHARP_CALLED = Pattern.compile(
            "(?:System\\.IO\\.)?File\\.(?:Open\\w*|Create|CreateText|AppendText)|ZipFile\\.Open\\w*|XmlWriter\\.Create|.*\\.ExecuteReader(?:Async)?");
    private static final Pattern PYTHON = Pattern.compile(
            "(?:io\\.|codecs\\.|gzip\\.|bz2\\.|lzma\\.|tarfile\\.|os\\.)?(?:open|fdopen)|(?:zipfile\\.)?ZipFile|sqlite3\\.connect|psycopg2?\\.connect|socket\\.(?:socket|create_connection)|tempfile\\.NamedTemporaryFile");
    private static final Pattern GO = Pattern.compile(
            "os\\.(?:Open|OpenFile|Create|CreateTemp)|net\\.(?:Dial|DialTimeout|Listen)|sql\\.Open|http\\.(?:Get|Post|PostForm|Head)|gzip\\.NewReader|zip\\.OpenReader"
                    + "|(?:\\w+\\.)*(?:(?i:\\w*(?:http|client|httpclient))|DefaultClient)\\.(?:Do|Get|Post|PostForm|Head)|(?:\\w+\\.)*(?i:db|tx|conn|pool|store\\.db)\\.(?:Query|QueryContext)");
    private static final Pattern C = Pattern.compile("fopen|fdopen|popen|opendir|tmpfile|fopen64");
    private static final Pattern RUBY = Pattern.compile(
            "(?:::)?(?:File|Tempfile|IO|Zlib::Gzip(?:Reader|Writer)|TCPSocket|UNIXSocket)\\.(?:open|new|popen)");
    private static final Pattern NO_STREAM = Pattern.compile("(?i).*(?:string|bytearray|memory|byte)\\w*");

    /** Functions that read or write what they are given, and leave it open. */
    private static final Pattern USES = Pattern.compile(
            "(?i)(?:f?(?:scanf|printf|gets|puts|putc|getc|read|write|seek|tell|flush|eof|error)\\w*|readdir|fileno|rewind|getline|setvbuf|fflush|ferror|feof|fstat"
                    + "|(?:json|yaml|toml|csv|pickle|marshal|io|ioutil|shutil|bufio|xml|etree|ET)?\\.?(?:load|dump|safe_load|safe_dump|copy|copyfileobj|readall|parse|decode|encode|fprint\\w*|writestring|readfull|copyn)"
                    + "|(?:write|read|dump|load|parse|print|copy|export|append|render|save|emit|encode|decode|count|hash|digest|update|iter|enumerate|len|list|sorted|str|string|tostring|println)\\w*)");

    private Openers() {}

    static boolean isOne(Call call, Code code) {
        String written = call.written();
        return switch (code.grammar()) {
            case JAVA ->
                call.makes()
                        ? JAVA_MADE.matcher(call.name()).matches() && !wraps(call)
                        : JAVA_CALLED.matcher(written).matches();
            case KOTLIN ->
                call.receiver().isEmpty()
                        ? JAVA_MADE.matcher(call.name()).matches() && !wraps(call)
                        : JAVA_CALLED.matcher(written).matches()
                                || (KOTLIN_CALLED.matcher(written).matches() && isFile(call));
            case CSHARP ->
                call.makes()
                        ? CSHARP_MADE.matcher(call.name()).matches() && !wraps(call)
                        : CSHARP_CALLED.matcher(written).matches();
            case PYTHON -> PYTHON.matcher(written).matches();
            case GO -> GO.matcher(written).matches();
            case C -> C.matcher(written).matches();
            case RUBY ->
                RUBY.matcher(written).matches()
                        && call.node().first("do_block", "block").isEmpty();
            default -> false;
        };
    }

    private static boolean isFile(Call call) {
        return call.receiver()
                .filter(receiver -> KOTLIN_FILE.matcher(receiver.bare()).matches())
                .isPresent();
    }

    /** Whether it is made around something that somebody else closes, or that needs no closing. */
    private static boolean wraps(Call call) {
        return call.argument(0)
                .filter(first -> !first.is("string_literal", "object_creation_expression")
                        && (NO_STREAM.matcher(first.bare()).matches() || isStream(first)))
                .isPresent();
    }

    private static boolean isStream(Node argument) {
        String text = argument.bare().toLowerCase(Locale.ROOT);
        return text.matches(
                        ".*(?:stream|\\bin|\\bout|reader|writer|socket|input|output|body|response|memory)\\w*(?:\\(.*)?")
                && !text.matches(".*(?:file|path|dir).*");
    }

    /** Whether {@code call} leaves what it gets open, and nobody else gets it with the result. */
    static boolean onlyUses(Call call) {
        Node node = call.node();
        boolean returned = node.parent()
                .flatMap(one -> one.is("expression_list") ? one.parent() : Optional.of(one))
                .filter(one -> one.is("return_statement", "return"))
                .isPresent();
        boolean uses = USES.matcher(call.name()).matches();
        return switch (node.grammar()) {
            case C -> uses;
            case PYTHON -> uses && !(returned && call.name().matches("(?i).*(?:reader|iter|wrapper)"));
            case GO ->
                !returned
                        && (uses
                                || call.name()
                                        .matches("New(?:Reader|Scanner|Writer|Decoder|Encoder)\\w*|ReadAll|Discard"));
            default ->
                uses
                        && !call.makes()
                        && (call.name().matches("(?i)read\\w*|parse\\w*|copy\\w*|load\\w*")
                                || (!returned && Names.assignee(node).isEmpty()));
        };
    }
}
