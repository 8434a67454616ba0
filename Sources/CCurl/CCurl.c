#include "CCurl.h"

#include <dlfcn.h>
#include <stdlib.h>

// Every function that is used, once: the table of pointers and its filling are made from this list.
#define EACH_FUNCTION(use) \
  use(curl_global_init)    \
  use(curl_easy_init)      \
  use(curl_easy_cleanup)   \
  use(curl_easy_setopt)    \
  use(curl_easy_getinfo)   \
  use(curl_easy_strerror)  \
  use(curl_slist_append)   \
  use(curl_slist_free_all) \
  use(curl_multi_init)     \
  use(curl_multi_cleanup)  \
  use(curl_multi_add_handle) \
  use(curl_multi_remove_handle) \
  use(curl_multi_perform)  \
  use(curl_multi_poll)     \
  use(curl_multi_info_read)

// The types are those of the headers: a signature that differs does not compile.
#define POINTER(name) __typeof__(&name) name##_;
static struct { EACH_FUNCTION(POINTER) } library;

#define FIND(name)                                          \
  library.name##_ = (__typeof__(&name))dlsym(opened, #name); \
  if (library.name##_ == NULL) return "libcurl.so.4 lacks " #name;

// What the libraries would obey while they start. Programs that were run before, to fetch secrets,
// had them still: the way to a keyring may lead over a proxy.
static const char *const unwelcome[] = {
    "SSLKEYLOGFILE",                                     // writes session keys to a file
    "SSL_CERT_FILE", "SSL_CERT_DIR",                     // replace the certificates to trust
    "OPENSSL_CONF", "OPENSSL_ENGINES", "OPENSSL_MODULES",  // weaken TLS, or load code into us
    "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
    "HTTP_PROXY",
};

const char *ccurl_open(void) {
  static bool is_open;
  if (is_open) return NULL;

  for (size_t i = 0; i < sizeof unwelcome / sizeof *unwelcome; i++) unsetenv(unwelcome[i]);
  void *opened = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (opened == NULL) return dlerror();
  EACH_FUNCTION(FIND)

  if (library.curl_global_init_(CURL_GLOBAL_DEFAULT) != CURLE_OK) return "libcurl does not start";
  is_open = true;
  return NULL;
}

CURL *ccurl_easy(void) { return library.curl_easy_init_(); }
void ccurl_close_easy(CURL *easy) { library.curl_easy_cleanup_(easy); }
CURLM *ccurl_multi(void) { return library.curl_multi_init_(); }
void ccurl_close_multi(CURLM *multi) { library.curl_multi_cleanup_(multi); }

bool ccurl_set_number(CURL *easy, CURLoption option, long value) {
  return library.curl_easy_setopt_(easy, option, value) == CURLE_OK;
}

bool ccurl_set_size(CURL *easy, CURLoption option, curl_off_t value) {
  return library.curl_easy_setopt_(easy, option, value) == CURLE_OK;
}

bool ccurl_set_text(CURL *easy, CURLoption option, const char *value) {
  return library.curl_easy_setopt_(easy, option, value) == CURLE_OK;
}

bool ccurl_set_pointer(CURL *easy, CURLoption option, void *value) {
  return library.curl_easy_setopt_(easy, option, value) == CURLE_OK;
}

bool ccurl_set_callback(CURL *easy, CURLoption option, curl_write_callback value) {
  return library.curl_easy_setopt_(easy, option, value) == CURLE_OK;
}

bool ccurl_set_only_http(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075500
  if (ccurl_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https")) return true;
#endif
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
  return ccurl_set_number(easy, CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS);
#pragma GCC diagnostic pop
}

long ccurl_number(CURL *easy, CURLINFO name) {
  long value = 0;
  library.curl_easy_getinfo_(easy, name, &value);
  return value;
}

const char *ccurl_words(CURLcode code) { return library.curl_easy_strerror_(code); }

struct curl_slist *ccurl_append(struct curl_slist *list, const char *text) {
  return library.curl_slist_append_(list, text);
}

void ccurl_close_list(struct curl_slist *list) { library.curl_slist_free_all_(list); }

bool ccurl_add(CURLM *multi, CURL *easy) {
  return library.curl_multi_add_handle_(multi, easy) == CURLM_OK;
}

void ccurl_remove(CURLM *multi, CURL *easy) { library.curl_multi_remove_handle_(multi, easy); }

void ccurl_perform(CURLM *multi) {
  int running = 0;
  library.curl_multi_perform_(multi, &running);
}

void ccurl_poll(CURLM *multi, struct curl_waitfd *extra, unsigned count, int milliseconds) {
  library.curl_multi_poll_(multi, extra, count, milliseconds, NULL);
}

CURL *ccurl_next_done(CURLM *multi, CURLcode *result) {
  int left = 0;
  for (CURLMsg *message; (message = library.curl_multi_info_read_(multi, &left)) != NULL;) {
    if (message->msg != CURLMSG_DONE) continue;
    *result = message->data.result;
    return message->easy_handle;
  }
  return NULL;
}
