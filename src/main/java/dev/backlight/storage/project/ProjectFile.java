package dev.backlight.storage.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backlight.data.DataException;
import dev.backlight.storage.array.Npy;
import dev.backlight.storage.array.NumberArray;
import dev.backlight.storage.array.ZipEntries;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.file.SpecJson;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Projects on disk: a zip of JSON and NPY, described in `docs/project-format.md`. The zip's checksums tell damage.
public final class ProjectFile {
    public static final String SUFFIX = ".backlight";

    static final String FORMAT = "backlight-project";
    static final int VERSION = 2;
    private static final String CONTENTS = "project";
    private static final String DOCUMENT = ".json";
    private static final String ARRAY = ".npy";
    private static final int LONGEST_DOCUMENT = 1 << 26;

    private ProjectFile() {}

    private record Contents(
            String format,
            int version,
            String saved,
            String file,
            String workspace,
            Map<String, Map<String, String>> views,
            Map<String, List<String>> parts) {}

    /// Writes whole or not at all.
    public static void write(Path file, Project project) throws IOException {
        Contents contents = new Contents(
                FORMAT,
                VERSION,
                project.saved().toString(),
                project.file(),
                project.workspace(),
                new TreeMap<>(project.views()),
                listed(project));
        AtomicFile.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED); // weights hardly pack, and one waits for it
            put(zip, CONTENTS + DOCUMENT, to -> to.write(SpecJson.MAPPER.writeValueAsBytes(contents)));
            for (String id : contents.parts().keySet()) {
                write(zip, id, project.part(id));
            }
            zip.finish();
        });
    }

    private static void write(ZipOutputStream zip, String id, Part part) throws IOException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        part.eachDocument(documents::put);
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            put(zip, id + "/" + document.getKey() + DOCUMENT, to -> to.write(document.getValue()));
        }
        for (Map.Entry<String, NumberArray> array : part.arrays().entrySet()) {
            put(zip, id + "/" + array.getKey() + ARRAY, to -> Npy.write(to, array.getValue()));
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void put(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.writeTo(zip);
        zip.closeEntry();
    }

    /// Whether a file is named as a project is.
    public static boolean isNamed(Path file) {
        return file.toString().endsWith(SUFFIX);
    }

    /// Whether a zip with these entries is a project.
    public static boolean isOf(List<String> entries) {
        return entries.contains(CONTENTS + DOCUMENT);
    }

    /// Reads all of it, off the screen's thread.
    ///
    /// @throws DataException with one sentence if the file is missing, damaged, no project of ours, or one of a
    /// later version
    public static Project read(Path file) throws DataException {
        if (!Files.exists(file)) {
            throw new DataException("There is no project {0}: check the name.", file);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new DataException("The project {0} can't be read: check that it is a file and may be read.", file);
        }
        try (ZipEntries zip = new ZipEntries(file)) {
            zip.names(Runtime.getRuntime().maxMemory() / 2); // refuses what would not fit
            Contents contents = contents(file, zip);
            Map<String, Part> parts = new HashMap<>();
            for (Map.Entry<String, List<String>> part : contents.parts().entrySet()) {
                parts.put(part.getKey(), part(zip, part.getKey(), part.getValue()));
            }
            return new Project(
                    Instant.parse(contents.saved()), contents.file(), contents.workspace(), contents.views(), parts);
        } catch (DataException told) {
            throw told;
        } catch (NoSuchFileException gone) {
            throw new DataException(new Sentence("There is no project {0}: check the name.", file), gone);
        } catch (OutOfMemoryError tooMuch) {
            throw new DataException(
                    new Sentence("The project {0} needs more memory than there is: close other programs.", file),
                    tooMuch);
        } catch (IOException | RuntimeException damaged) {
            throw damaged(file, damaged);
        }
    }

    /// What is said of a project that holds something else than it should.
    public static DataException damaged(Path file, Exception why) {
        return new DataException(
                new Sentence("{0} is no project of Backlight, or it is damaged: open a copy of it.", file), why);
    }

    private static Contents contents(Path file, ZipEntries zip) throws IOException {
        byte[] json = zip.read(CONTENTS + DOCUMENT, in -> in.readNBytes(LONGEST_DOCUMENT));
        JsonNode tree = SpecJson.MAPPER.readTree(json);
        if (!FORMAT.equals(tree.path("format").asText())) {
            throw new IOException("The format is another one.");
        }
        int version = tree.path("version").asInt();
        if (version > VERSION) {
            throw new DataException(
                    "The project {0} was saved by a newer Backlight, in version {1} of its format: open it with that"
                            + " one.",
                    file, version);
        }
        if (version < 1) {
            throw new IOException("There is no version " + version + ".");
        }
        Contents contents = SpecJson.MAPPER.treeToValue(tree, Contents.class);
        if (contents.parts() == null || contents.views() == null || contents.workspace() == null) {
            throw new IOException("Something is missing in the contents.");
        }
        return contents;
    }

    /// The entries of each part, so that one that is missing is noticed.
    private static Map<String, List<String>> listed(Project project) {
        Map<String, List<String>> listed = new TreeMap<>();
        project.parts().forEach((id, part) -> {
            List<String> names = new ArrayList<>();
            part.eachDocument((name, _) -> names.add(name + DOCUMENT));
            part.arrays().keySet().forEach(name -> names.add(name + ARRAY));
            listed.put(id, names);
        });
        return listed;
    }

    private static Part part(ZipEntries zip, String id, List<String> names) throws IOException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        for (String name : names) {
            String entry = id + "/" + name;
            if (name.endsWith(DOCUMENT)) {
                String called = name.substring(0, name.length() - DOCUMENT.length());
                documents.put(called, zip.read(entry, in -> in.readNBytes(LONGEST_DOCUMENT)));
            } else {
                arrays.put(name.substring(0, name.length() - ARRAY.length()), zip.read(entry, Npy::read));
            }
        }
        return new Part(documents, arrays);
    }
}
