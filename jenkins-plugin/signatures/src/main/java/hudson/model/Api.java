package hudson.model;

public class Api extends AbstractModelObject {
    public final Object bean = null;

    public Api(Object objectValue) {}

    public String getDisplayName() {
        return null;
    }

    public String getSearchUrl() {
        return null;
    }
}
