/** What every request and every answer passes before and after all else: odd requests, headers, cookies, https, the bare page. */
package jianyi.access.page;
