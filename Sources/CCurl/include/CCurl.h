#pragma once

// The headers are used for their types and constants alone: nothing here is linked. The library is
// opened when the first request is made, so that a dashboard that only reads its cache never pays
// for it. Each function below stands for the function of libcurl that its comment names; the
// variadic ones are split by the type of their last argument, which Swift could not pass.

#define CURL_DISABLE_TYPECHECK 1
#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>

// dlopen and dlsym, once, then curl_global_init; NULL when open, or why it cannot be opened.
const char *_Nullable ccurl_open(void);

CURL *_Nullable ccurl_easy(void);         // curl_easy_init
void ccurl_close_easy(CURL *_Nonnull);    // curl_easy_cleanup
CURLM *_Nullable ccurl_multi(void);       // curl_multi_init
void ccurl_close_multi(CURLM *_Nonnull);  // curl_multi_cleanup

// curl_easy_setopt
bool ccurl_set_number(CURL *_Nonnull, CURLoption, long);
bool ccurl_set_size(CURL *_Nonnull, CURLoption, curl_off_t);
bool ccurl_set_text(CURL *_Nonnull, CURLoption, const char *_Nonnull);
bool ccurl_set_pointer(CURL *_Nonnull, CURLoption, void *_Nullable);
bool ccurl_set_callback(CURL *_Nonnull, CURLoption, curl_write_callback _Nonnull);
// CURLOPT_PROTOCOLS_STR, or the bit mask that libraries before 7.85 know instead.
bool ccurl_set_only_http(CURL *_Nonnull);

// curl_easy_getinfo
long ccurl_number(CURL *_Nonnull, CURLINFO);

const char *_Nonnull ccurl_words(CURLcode);  // curl_easy_strerror

// curl_slist_append, curl_slist_free_all
struct curl_slist *_Nullable ccurl_append(struct curl_slist *_Nullable, const char *_Nonnull);
void ccurl_close_list(struct curl_slist *_Nullable);

bool ccurl_add(CURLM *_Nonnull, CURL *_Nonnull);     // curl_multi_add_handle
void ccurl_remove(CURLM *_Nonnull, CURL *_Nonnull);  // curl_multi_remove_handle
void ccurl_perform(CURLM *_Nonnull);                 // curl_multi_perform
// curl_multi_poll
void ccurl_poll(CURLM *_Nonnull, struct curl_waitfd *_Nullable, unsigned, int milliseconds);
// curl_multi_info_read and the union of CURLMsg: the next transfer that is done, or NULL.
CURL *_Nullable ccurl_next_done(CURLM *_Nonnull, CURLcode *_Nonnull);
