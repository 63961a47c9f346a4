package dev.backlight.fuzz;

import dev.backlight.storage.file.Block;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Checksums stop nearly all damage, so what is below them is spoilt too and packed again as it was.
enum Packing {
    PLAIN {
        @Override
        List<Part> unpack(byte[] file) {
            return List.of(new Part("", file));
        }

        @Override
        void pack(List<Part> parts, OutputStream out) throws IOException {
            out.write(parts.getFirst().bytes());
        }
    },
    GZIP {
        @Override
        List<Part> unpack(byte[] file) throws IOException {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
                return List.of(new Part("", in.readAllBytes()));
            }
        }

        @Override
        void pack(List<Part> parts, OutputStream out) throws IOException {
            try (OutputStream packed = new GZIPOutputStream(out)) {
                packed.write(parts.getFirst().bytes());
            }
        }
    },
    ZIP {
        @Override
        List<Part> unpack(byte[] file) throws IOException {
            List<Part> parts = new ArrayList<>();
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    parts.add(new Part(entry.getName(), in.readAllBytes()));
                }
            }
            return parts;
        }

        @Override
        void pack(List<Part> parts, OutputStream out) throws IOException {
            try (ZipOutputStream packed = new ZipOutputStream(out)) {
                for (Part part : parts) {
                    packed.putNextEntry(new ZipEntry(part.name()));
                    packed.write(part.bytes());
                }
            }
        }
    },
    /// A mark, a version, and three blocks.
    RUN {
        private static final int HEAD = 12;

        @Override
        List<Part> unpack(byte[] file) throws IOException {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
            List<Part> parts = new ArrayList<>();
            parts.add(new Part("head", in.readNBytes(HEAD)));
            while (in.available() > 0) {
                byte[] block = Block.take(in);
                parts.add(new Part(
                        "block", block.length == 0 ? block : Block.read(block, content -> content.readAllBytes())));
            }
            return parts;
        }

        @Override
        void pack(List<Part> parts, OutputStream out) throws IOException {
            DataOutputStream data = new DataOutputStream(out);
            data.write(parts.getFirst().bytes());
            for (Part part : parts.subList(1, parts.size())) {
                byte[] bytes = part.bytes();
                Block.write(data, bytes.length == 0 ? bytes : Block.of(block -> block.write(bytes)));
            }
        }
    },
    /// The text that two people send each other.
    CODE {
        private static final String PREFIX = "BL1-";

        @Override
        List<Part> unpack(byte[] file) throws IOException {
            String code = new String(file, StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s")[0]
                    .split("\\+")[0];
            byte[] packed = Base64.getUrlDecoder().decode(code.substring(PREFIX.length()));
            try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
                return List.of(new Part("", in.readAllBytes()));
            }
        }

        @Override
        void pack(List<Part> parts, OutputStream out) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream deflated = new DeflaterOutputStream(packed)) {
                deflated.write(parts.getFirst().bytes());
            }
            String code = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
            out.write(code.getBytes(StandardCharsets.UTF_8));
        }
    };

    record Part(String name, byte[] bytes) {}

    abstract List<Part> unpack(byte[] file) throws IOException;

    abstract void pack(List<Part> parts, OutputStream out) throws IOException;
}
