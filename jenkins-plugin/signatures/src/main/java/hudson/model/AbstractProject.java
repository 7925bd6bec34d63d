package hudson.model;

public abstract class AbstractProject<P extends AbstractProject<P, R>, R extends AbstractBuild<P, R>> extends Job<P, R>
        implements BuildableItem {
    protected AbstractProject(ItemGroup itemGroup, String string) {
        super(null, null);
    }

    public boolean isBuildable() {
        return false;
    }
}
