package dev.backlight.training.past;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/// The memory that the pasts of several trainings have together. One may take all that the others leave; where they
/// want more than there is, each has the same share, and those that have more make room. Any thread.
public final class PastBudget {
    /// What the trainings of the program's windows share.
    public static final PastBudget PROGRAM = new PastBudget(Recording.DEFAULT_BYTES);

    private final long bytes;
    private final Set<Recording> pasts = Collections.newSetFromMap(new WeakHashMap<>());

    /// @param bytes above zero
    public PastBudget(long bytes) {
        this.bytes = bytes;
    }

    /// A past for a training that begins; it counts as long as somebody has it.
    public Recording recording() {
        Recording[] own = new Recording[1];
        Recording fresh = new Recording(() -> room(own[0]), this::makeRoom);
        own[0] = fresh;
        synchronized (this) {
            pasts.add(fresh);
        }
        return fresh;
    }

    /// What a past may take.
    private synchronized long room(Recording asking) {
        long others = 0;
        int wanting = 1;
        for (Recording past : pasts) {
            if (past != asking && past.bytes() > 0) {
                others += past.bytes();
                wanting++;
            }
        }
        return Math.max(bytes / wanting, bytes - others);
    }

    /// Lets the others become smaller where one has grown beyond what they left. No lock is held meanwhile: each
    /// past has its own.
    private void makeRoom() {
        List<Recording> all;
        synchronized (this) {
            all = new ArrayList<>(pasts);
        }
        if (all.stream().mapToLong(Recording::bytes).sum() > bytes) {
            all.stream().filter(past -> past.bytes() > room(past)).forEach(Recording::fit);
        }
    }
}
