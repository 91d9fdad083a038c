package dev.comptoir.catalog.imagecopy;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.steps.Steps;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Copies the pictures that imports have asked for, one after the other: each may fill a good part of the memory. */
@ApplicationScoped
class CopyImages {

    private static final Logger LOG = Logger.getLogger(CopyImages.class);
    private static final int PICTURES_AT_A_TIME = 10;
    private static final int MOST_ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ImageCopyStore copies;
    private final PictureClient pictures;
    private final FilesClient files;
    private final SaveImageCopy save;
    private final Clock clock;

    CopyImages(ImageCopyStore copies, PictureClient pictures, FilesClient files, SaveImageCopy save, Clock clock) {
        this.copies = copies;
        this.pictures = pictures;
        this.files = files;
        this.save = save;
        this.clock = clock;
    }

    @Scheduled(every = "${catalog.images.copy-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return Steps.untilShort(PICTURES_AT_A_TIME, this::some);
    }

    private Uni<Integer> some() {
        return copies.takeDue(clock.instant(), PICTURES_AT_A_TIME)
                .call(due -> Steps.each(due, this::copy))
                .map(List::size);
    }

    private Uni<Void> copy(ImageCopy copy) {
        return address(copy)
                .chain(imageUrl -> save.handle(copy, imageUrl))
                .onFailure()
                .recoverWithUni(failure -> failed(copy, failure));
    }

    /** What was copied before is not fetched again. */
    private Uni<String> address(ImageCopy copy) {
        return copies.known(List.of(copy.sourceUrl()))
                .chain(known -> known.isEmpty()
                        ? pictures.fetch(copy.sourceUrl()).chain(files::store)
                        : Uni.createFrom().item(known.get(copy.sourceUrl())));
    }

    private Uni<Void> failed(ImageCopy copy, Throwable failure) {
        if (failure instanceof DomainException refusal) {
            return copies.failed(copy.id(), refusal);
        }
        LOG.infof("a picture of import %s was not copied at attempt %d: %s", copy.importId(), copy.attempts(), failure);
        return copy.attempts() < MOST_ATTEMPTS
                ? copies.later(copy.id(), clock.instant().plus(PAUSE.multipliedBy(1L << copy.attempts())))
                : copies.failed(copy.id(), ImageCopyProblem.noAnswer(copy.attempts()));
    }
}
