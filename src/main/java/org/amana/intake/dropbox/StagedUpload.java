package org.amana.intake.dropbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Chunks of this upload are still coming in, and belong to nothing yet. */
@Entity
@Table(name = "staged_upload")
class StagedUpload {

    @Id
    private String upload;

    private LocalDate arrived;

    protected StagedUpload() {}

    StagedUpload(UploadId upload, LocalDate arrived) {
        this.upload = upload.hex();
        this.arrived = arrived;
    }
}
