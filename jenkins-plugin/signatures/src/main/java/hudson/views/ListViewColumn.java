package hudson.views;

import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Descriptor;

public abstract class ListViewColumn implements ExtensionPoint, Describable<ListViewColumn> {
    public ListViewColumn() {}

    public String getColumnCaption() {
        return null;
    }

    public Descriptor<ListViewColumn> getDescriptor() {
        return null;
    }
}
