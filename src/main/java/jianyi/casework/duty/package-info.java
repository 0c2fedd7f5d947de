/** What rooms know of what deputies have done: nobody types it twice, the file 履职档案 is counted from it. */
package jianyi.casework.duty;
