package org.amana.launcher;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** One page of PDF 1.4, written by hand: a medical certificate that says of itself that it is invented. */
final class CertificatePdf {

    private static final Charset WIN_ANSI = Charset.forName("windows-1252");

    private static final List<String> LINES = List.of(
            "Certificat médical",
            "",
            "Exemple inventé pour une démonstration. Aucune personne réelle.",
            "",
            "Je soussigné, médecin, certifie avoir examiné ce jour M. Youssef T.",
            "Il souffre d'un asthme connu depuis l'enfance, stable sous traitement.",
            "Son état demande une pièce aérée, son inhalateur à portée de main",
            "et une consultation chaque mois.",
            "",
            "Fait pour servir et valoir ce que de droit.");

    private CertificatePdf() {}

    static byte[] bytes() {
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                stream(page()));
        var file = new ByteArrayOutputStream();
        var offsets = new ArrayList<Integer>();
        write(file, "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(file.size());
            write(file, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        int table = file.size();
        write(file, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> write(file, "%010d 00000 n \n".formatted(offset)));
        write(file, "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return file.toByteArray();
    }

    private static String page() {
        var content = new StringBuilder("BT /F1 12 Tf 18 TL 72 740 Td\n");
        for (var line : LINES) {
            content.append('(').append(line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")).append(") Tj T*\n");
        }
        return content.append("ET").toString();
    }

    private static String stream(String content) {
        return "<< /Length " + content.getBytes(WIN_ANSI).length + " >>\nstream\n" + content + "\nendstream";
    }

    private static void write(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(WIN_ANSI));
    }
}
