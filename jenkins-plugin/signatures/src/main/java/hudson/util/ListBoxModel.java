package hudson.util;

import java.util.ArrayList;
import org.kohsuke.stapler.HttpResponse;

public class ListBoxModel extends ArrayList<ListBoxModel.Option> implements HttpResponse {
    public ListBoxModel() {}

    public void add(String string1, String string2) {}

    public ListBoxModel add(String string) {
        return null;
    }

    public static final class Option {
        public String name;
        public String value;

        public Option(String string1, String string2) {}
    }
}
