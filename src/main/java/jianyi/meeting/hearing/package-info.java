/** Special reports 专项工作报告 before they are heard: opinions collected and answered, and the days by which the report has to be sent (监督法 第十四条、第十五条). */
package jianyi.meeting.hearing;
