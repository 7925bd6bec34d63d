package hudson.tasks.test;

public abstract class TestObject extends hudson.tasks.junit.TestObject {
    public TestObject() {}

    public abstract String getDisplayName();

    public String getSearchUrl() {
        return null;
    }
}
