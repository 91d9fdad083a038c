package dev.comptoir.files.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.comptoir.files.image.domain.ImageHead;
import dev.comptoir.files.image.domain.ImageProblem;
import dev.comptoir.files.image.domain.ImageType;
import dev.comptoir.files.storage.Received;
import dev.comptoir.platform.picture.PictureTurn;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Looks into pictures and makes smaller ones, one picture at a time. A large one is read with so many pixels left out that it
 * never takes more than about 40 MB.
 */
@ApplicationScoped
class ImageSizes {

    private static final int HEAD = 1024 * 1024;
    private static final List<Integer> WIDTHS = List.of(1600, 800, 400, 200);

    /** Its reader unpacks the whole picture whatever is left out: about 50 MB. */
    private static final long MOST_OF_WEBP = 12_000_000;

    private final WorkerExecutor worker;

    ImageSizes(Vertx vertx) {
        this.worker = vertx.createSharedWorkerExecutor("image-sizes", 1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /** A smaller picture. */
    record Smaller(ImageType type, int width, int height, byte[] bytes) {

        private Image.File file(UUID id) {
            String name = "w" + width + "." + type.extension();
            return new Image.File(name, type, width, height, bytes.length, key(id, name));
        }
    }

    /** What a picture is, and smaller ones of it, the largest first. */
    record Sizes(ImageHead head, List<Smaller> smaller) {

        /** The picture as it is to be stored. */
        Image image(UUID id, Received original, Instant now) {
            List<Image.File> files = new ArrayList<>();
            String name = "original." + head.type().extension();
            files.add(new Image.File(name, head.type(), head.width(), head.height(), original.size(), key(id, name)));
            smaller.forEach(each -> files.add(each.file(id)));
            return new Image(id, original.sha256Hex(), head.type(), now, files);
        }
    }

    private static String key(UUID id, String name) {
        return "images/" + id + "-" + name;
    }

    Uni<Sizes> of(Path picture) {
        return Uni.createFrom()
                .completionStage(
                        () -> worker.executeBlocking(() -> read(picture), true).toCompletionStage());
    }

    private static Sizes read(Path picture) throws IOException {
        ImageHead head;
        try (InputStream in = Files.newInputStream(picture)) {
            head = ImageHead.read(in.readNBytes(HEAD));
        }
        if (head.type() == ImageType.WEBP && (long) head.width() * head.height() > MOST_OF_WEBP) {
            return new Sizes(head, List.of());
        }
        return decoded(picture, head.type())
                .map(still -> new Sizes(head, smaller(PictureTurn.turned(still, head.orientation()), head)))
                .orElse(new Sizes(head, List.of()));
    }

    private static List<Smaller> smaller(BufferedImage whole, ImageHead head) {
        List<Smaller> smaller = new ArrayList<>();
        ImageType type = head.type().ofSmaller(whole.getColorModel().hasAlpha());
        BufferedImage from = whole;
        for (int width : WIDTHS) {
            if (width < head.width()) {
                from = scaled(from, width, Math.max(1, Math.round((float) width * head.height() / head.width())));
                smaller.add(new Smaller(type, from.getWidth(), from.getHeight(), encoded(from, type)));
            }
        }
        return smaller;
    }

    /** Empty for what moves: a smaller one that stands still would be another picture. */
    private static Optional<BufferedImage> decoded(Path picture, ImageType type) {
        try (ImageInputStream in = ImageIO.createImageInputStream(picture.toFile())) {
            ImageReader reader = reader(type);
            try {
                reader.setInput(in, false, true);
                if (type != ImageType.JPEG && type != ImageType.PNG && reader.getNumImages(true) > 1) {
                    return Optional.empty();
                }
                ImageReadParam param = reader.getDefaultReadParam();
                int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * WIDTHS.getFirst()));
                param.setSourceSubsampling(every, every, 0, 0);
                return Optional.of(reader.read(0, param));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            // Readers of the JDK answer damaged pictures with exceptions of many kinds.
            throw ImageProblem.unreadable();
        }
    }

    /** The JDK reads all but WebP. */
    private static ImageReader reader(ImageType type) throws IOException {
        return type == ImageType.WEBP
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByFormatName(type.name()).next();
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage scaled = PictureTurn.canvas(image, width, height);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static byte[] encoded(BufferedImage image, ImageType type) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, type.name(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture cannot be written to memory", e);
        }
        return out.toByteArray();
    }
}
