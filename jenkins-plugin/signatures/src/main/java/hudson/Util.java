package hudson;

public class Util {
    public Util() {}

    public static String fixEmptyAndTrim(String string) {
        return null;
    }

    public static String fixEmpty(String string) {
        return null;
    }

    public static String fixNull(String string) {
        return null;
    }

    public static String escape(String string) {
        return null;
    }

    public static String getTimeSpanString(long arg0) {
        return null;
    }
}
