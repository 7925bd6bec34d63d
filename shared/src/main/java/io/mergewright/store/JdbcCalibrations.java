package io.mergewright.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mergewright.gate.Calibration;
import io.mergewright.gate.CalibrationJson;
import io.mergewright.gate.CalibrationStore;
import java.util.Optional;

/** Calibrations in the table of that name. Safe for threads and processes. */
public final class JdbcCalibrations implements CalibrationStore {
    private final Database database;
    private final JsonMapper mapper = JsonMapper.builder().build();

    public JdbcCalibrations(Store store) {
        this.database = store.database();
    }

    @Override
    public Optional<Calibration> latest() {
        return database.statement(
                "read the calibration",
                handle -> handle.createQuery("SELECT content FROM calibration ORDER BY calibration_number DESC LIMIT 1")
                        .mapTo(String.class)
                        .findOne()
                        .map(this::read));
    }

    @Override
    public boolean add(Calibration calibration) {
        String content = new Json().write(CalibrationJson.write(calibration));
        return database.statement(
                        "keep a calibration",
                        handle -> handle.createUpdate("INSERT INTO calibration (calibration_number, made_at, content)"
                                        + " VALUES (:number, :made, :content) ON CONFLICT DO NOTHING")
                                .bind("number", calibration.number())
                                .bind("made", calibration.madeAt().toEpochMilli())
                                .bind("content", content)
                                .execute())
                > 0;
    }

    private Calibration read(String content) {
        try {
            return CalibrationJson.read(mapper.readTree(content));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new StoreException(database.name(), "holds no such calibration as was written: " + e.getMessage(), e);
        }
    }
}
