package luodi.files;

import java.util.UUID;

/** A photo or paper as someone handed it in: its name, the type that its bytes show, its size in bytes. */
public record StoredFile(UUID id, String name, String type, long size, String sha256) {

    public boolean isPicture() {
        return type.startsWith("image/");
    }

    /** 1.2 MB, 86 KB. */
    public String sizeText() {
        return size < 1024 * 1024 ? Math.max(1, size / 1024) + " KB" : "%.1f MB".formatted(size / 1024.0 / 1024.0);
    }
}
