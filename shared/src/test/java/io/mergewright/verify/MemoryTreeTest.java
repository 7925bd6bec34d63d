package io.mergewright.verify;

import java.util.Map;

class MemoryTreeTest extends SourceTreeContract {
    @Override
    SourceTree tree() {
        return new MemoryTree(Map.of());
    }
}
