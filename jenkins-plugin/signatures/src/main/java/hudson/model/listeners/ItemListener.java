package hudson.model.listeners;

import hudson.ExtensionPoint;
import hudson.model.Item;

public class ItemListener implements ExtensionPoint {
    public ItemListener() {}

    public void onDeleted(Item item) {}

    public void onLocationChanged(Item item, String string1, String string2) {}

    public void onLoaded() {}

    public void onBeforeShutdown() {}
}
