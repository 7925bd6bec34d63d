package hudson.model;

public abstract class Computer extends Actionable {
    private Computer() {}

    public String getName() {
        return null;
    }

    public Node getNode() {
        return null;
    }
}
