package io.mergewright.context.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.FS;

/** Writes the {@code .git} of a scratch clone, for the commands that ask git for the commit, its tags or what changed. */
final class GitDirectory {
    /** Overrides what the person's own configuration could make git run or change. */
    private static final String CONFIG = """
            [core]
            	repositoryformatversion = 0
            	filemode = true
            	bare = false
            	logallrefupdates = false
            	hooksPath = /dev/null
            	attributesFile = /dev/null
            	fsmonitor = false
            	autocrlf = false
            	checkStat = minimal
            	trustctime = false
            [gc]
            	auto = 0
            [maintenance]
            	auto = false
            [commit]
            	gpgSign = false
            [tag]
            	gpgSign = false
            """;

    private final Path directory;
    private final Commits commits;

    GitDirectory(Path directory, Commits commits) {
        this.directory = directory;
        this.commits = commits;
    }

    void write(RevCommit commit, CheckedOut files) throws IOException {
        Files.createDirectories(directory.resolve("refs/heads"));
        Files.createDirectories(directory.resolve("objects/info"));
        Files.writeString(directory.resolve("config"), CONFIG);
        Files.writeString(directory.resolve("HEAD"), commit.name() + "\n");
        BorrowedObjects.lend(commits.repository().getCommonDirectory().toPath().toRealPath(), directory);
        Files.writeString(directory.resolve("packed-refs"), tags());
        writeIndex(files);
    }

    private String tags() throws IOException {
        var lines = new StringBuilder();
        for (Ref tag : commits.repository().getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
            lines.append(tag.getObjectId().name())
                    .append(' ')
                    .append(tag.getName())
                    .append('\n');
        }
        return lines.toString();
    }

    private void writeIndex(CheckedOut files) throws IOException {
        var index = DirCache.lock(directory.resolve("index").toFile(), FS.DETECTED);
        var builder = index.builder();
        for (Map.Entry<String, CheckedOut.Entry> entry : files.entries().entrySet()) {
            if (entry.getValue().written() || entry.getValue().mode().equals(FileMode.GITLINK)) {
                builder.add(entry(files.tree().resolve(entry.getKey()), entry));
            }
        }
        if (!builder.commit()) {
            throw new IOException("the index cannot be written");
        }
    }

    private static DirCacheEntry entry(Path file, Map.Entry<String, CheckedOut.Entry> entry) throws IOException {
        var written = new DirCacheEntry(entry.getKey());
        written.setFileMode(entry.getValue().mode());
        written.setObjectId(entry.getValue().id());
        if (entry.getValue().written()) {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            written.setLength(attributes.size());
            written.setLastModified(attributes.lastModifiedTime().toInstant());
        }
        return written;
    }
}
