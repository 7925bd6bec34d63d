package io.mergewright.simulator.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.jspecify.annotations.Nullable;

/** Git's smart HTTP for reading; who may read is decided before. */
public final class SmartHttp {
    public static final String SERVICE = "git-upload-pack";

    private final BareRepository git;
    private final @Nullable String protocol;

    /** The protocol is the value of the header {@code Git-Protocol}. */
    public SmartHttp(BareRepository git, @Nullable String protocol) {
        this.git = git;
        this.protocol = protocol;
    }

    public void advertise(OutputStream out) throws IOException {
        var lines = new PacketLineOut(out);
        uploadPack().sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines), SERVICE);
        lines.flush();
    }

    public void upload(InputStream in, OutputStream out) throws IOException {
        uploadPack().upload(in, out, null);
    }

    private UploadPack uploadPack() {
        var upload = new UploadPack(git.repository());
        upload.setBiDirectionalPipe(false);
        upload.setRequestPolicy(UploadPack.RequestPolicy.ANY);
        if (protocol != null) {
            upload.setExtraParameters(List.of(protocol.split(":", -1)));
        }
        return upload;
    }
}
