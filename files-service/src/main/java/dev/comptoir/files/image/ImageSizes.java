package dev.comptoir.files.image;

import dev.comptoir.files.image.domain.ImageHead;
import dev.comptoir.files.image.domain.ImageProblem;
import dev.comptoir.files.storage.Received;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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

    private final WorkerExecutor worker;

    ImageSizes(Vertx vertx) {
        this.worker = vertx.createSharedWorkerExecutor("image-sizes", 1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /** A smaller picture. */
    record Smaller(int width, int height, byte[] bytes) {}

    /** What a picture is, and smaller ones of it, the largest first. */
    record Sizes(ImageHead head, List<Smaller> smaller) {

        /** The picture as it is to be stored. */
        Image image(UUID id, Received original, Instant now) {
            List<Image.File> files = new ArrayList<>();
            files.add(file(id, "original", head.width(), head.height(), original.size()));
            smaller.forEach(
                    each -> files.add(file(id, "w" + each.width(), each.width(), each.height(), each.bytes().length)));
            return new Image(id, original.sha256Hex(), head.type(), now, files);
        }

        private Image.File file(UUID id, String name, int width, int height, long size) {
            String full = name + "." + head.type().extension();
            return new Image.File(full, head.type(), width, height, size, "images/" + id + "-" + full);
        }
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
        if (!head.type().isScaled()) {
            return new Sizes(head, List.of());
        }
        List<Smaller> smaller = new ArrayList<>();
        BufferedImage from = turned(decoded(picture), head.orientation());
        for (int width : WIDTHS) {
            if (width < head.width()) {
                from = scaled(from, width, Math.max(1, Math.round((float) width * head.height() / head.width())));
                smaller.add(new Smaller(from.getWidth(), from.getHeight(), encoded(from, head)));
            }
        }
        return new Sizes(head, smaller);
    }

    private static BufferedImage decoded(Path picture) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(picture.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                ImageReadParam param = reader.getDefaultReadParam();
                int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * WIDTHS.getFirst()));
                param.setSourceSubsampling(every, every, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            // Readers of the JDK answer damaged pictures with exceptions of many kinds.
            throw ImageProblem.unreadable();
        }
    }

    /** As EXIF wants it: the smaller ones have no EXIF any more. */
    private static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        BufferedImage turned = orientation >= 5 ? canvas(image, h, w) : canvas(image, w, h);
        draw(turned, graphics -> graphics.drawImage(image, turn, null));
        return turned;
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage scaled = canvas(image, width, height);
        draw(scaled, graphics -> graphics.drawImage(image, 0, 0, width, height, null));
        return scaled;
    }

    private static BufferedImage canvas(BufferedImage like, int width, int height) {
        boolean isTransparent = like.getColorModel().hasAlpha();
        return new BufferedImage(
                width, height, isTransparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static void draw(BufferedImage onto, Consumer<Graphics2D> drawing) {
        Graphics2D graphics = onto.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.accept(graphics);
        graphics.dispose();
    }

    private static byte[] encoded(BufferedImage image, ImageHead head) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, head.type().name(), out);
        return out.toByteArray();
    }
}
