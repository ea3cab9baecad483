package org.amana.triage.officers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.amana.sealing.ConstantTime;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.Role;

/** Somebody who may become an officer, for as long as the code lives. Used up by the first sign-in. */
@Entity
@Table(name = "invitation")
public class Invitation {

    @Id
    private String name;

    @Column(name = "display_name")
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "until_second")
    private long untilSecond;

    protected Invitation() {}

    Invitation(OfficerName name, String displayName, Role role, OneTimeCode code, Instant until) {
        this.name = name.value();
        this.displayName = displayName;
        this.role = role;
        this.codeHash = code.hash();
        this.untilSecond = until.getEpochSecond();
    }

    OfficerName name() {
        return new OfficerName(name);
    }

    String displayName() {
        return displayName;
    }

    Role role() {
        return role;
    }

    Instant until() {
        return Instant.ofEpochSecond(untilSecond);
    }

    boolean isOpenedBy(String typedCode, Instant now) {
        return ConstantTime.equal(codeHash, OneTimeCode.hash(typedCode)) && now.isBefore(until());
    }
}
