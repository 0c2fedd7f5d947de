/** Posts changing hands 岗位交接, with what is open for them. */
package jianyi.setup.handover;
