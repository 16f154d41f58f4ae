package org.lectern.rule;

/**
 * The names of the standard rules' parameters, as events set them.
 *
 * @since 0.1.0
 */
public final class ParameterNames {

    public static final String LIMIT = "limit";
    public static final String BREAK_MINUTES = "breakMinutes";
    public static final String FROM_HOUR = "fromHour";
    public static final String UNTIL_HOUR = "untilHour";
    public static final String MARGIN_PERCENT = "marginPercent";
    public static final String MINUTES = "minutes";
    public static final String ROOM_GRADE = "roomGrade";
    public static final String START_GRADE = "startGrade";
    public static final String HALF_DAY_GRADE = "halfDayGrade";
    public static final String DAY_GRADE = "dayGrade";
    public static final String ORDER_GRADE = "orderGrade";
    public static final String MINUTES_GRADE = "minutesGrade";
    public static final String DISPLACEMENT_MINUTES = "displacementMinutes";
    public static final String MAX_DISPLACEMENT = "maxDisplacement";

    private ParameterNames() {}
}
