import CCurl
import HTTPMessage

/// One request on its way: libcurl's handle, and all memory that is lent to it.
final class Transfer {
  let id: Transport.RequestID
  let easy: UnsafeMutableRawPointer
  private var answer: AnswerInProgress
  private var headerList: UnsafeMutablePointer<curl_slist>?
  private let body: UnsafeMutableBufferPointer<UInt8>
  private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  init?(_ id: Transport.RequestID, _ parcel: Parcel) {
    guard let easy = ccurl_easy() else { return nil }
    self.id = id
    self.easy = easy
    answer = AnswerInProgress(mostBytes: parcel.policy.mostBytes)
    // Never of size zero: libcurl would ask a callback for the body if it were given no address.
    body = .allocate(capacity: (parcel.body ?? []).count + 1)
    _ = body.initialize(fromContentsOf: (parcel.body ?? []) + [0])
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    for line in parcel.headerLines { headerList = ccurl_append(headerList, line) ?? headerList }
    guard lendBody(of: parcel), apply(parcel), lendMemory() else { return nil }
  }

  deinit {
    ccurl_close_easy(easy)
    ccurl_close_list(headerList)
    body.deallocate()
    errorText.deallocate()
  }

  /// What came of it, once libcurl has said that it is over.
  func outcome(_ code: CURLcode) -> HTTPOutcome {
    guard code != CURLE_OK else { return finished() }
    let reason = answer.isTooLarge ? .tooLarge : Silence.Reason(code)
    let detail = String(cString: errorText)
    return silence(reason, words: detail.isEmpty ? String(cString: ccurl_words(code)) : detail)
  }

  /// libcurl is also content with a head that breaks off, and with nothing after an interim answer.
  private func finished() -> HTTPOutcome {
    let status = ccurl_number(easy, CURLINFO_RESPONSE_CODE)
    guard answer.isHeadWhole else {
      return silence(.connectionLost, words: "the connection closed within the head of the answer")
    }
    guard status >= 200 else {
      return silence(.notHTTP, words: "nothing came after an interim answer (\(status))")
    }
    return .answered(answer.response(status: status))
  }

  /// The bytes that libcurl handed to the socket tell whether anything may have arrived; what it
  /// told a proxy counts as well, so the doubt is never on the wrong side.
  func silence(_ reason: Silence.Reason, words: String) -> HTTPOutcome {
    let bytesSent = ccurl_number(easy, CURLINFO_REQUEST_SIZE)
    return .unanswered(Silence(reason, mayHaveBeenSent: bytesSent > 0, words: words))
  }

  private func apply(_ parcel: Parcel) -> Bool {
    ccurl_set_only_http(easy)
      && parcel.numbers.allSatisfy { ccurl_set_number(easy, $0, $1) }
      && parcel.texts.allSatisfy { ccurl_set_text(easy, $0, $1) }
  }

  /// The size goes first: without it libcurl would look for a terminating zero.
  private func lendBody(of parcel: Parcel) -> Bool {
    guard let bytes = parcel.body else { return true }
    return ccurl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
      && ccurl_set_pointer(easy, CURLOPT_POSTFIELDS, body.baseAddress)
  }

  /// libcurl keeps these pointers; the transport keeps this object until the handle is removed.
  private func lendMemory() -> Bool {
    let context = Unmanaged.passUnretained(self).toOpaque()
    return ccurl_set_pointer(easy, CURLOPT_HTTPHEADER, headerList)
      && ccurl_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText)
      && ccurl_set_pointer(easy, CURLOPT_WRITEDATA, context)
      && ccurl_set_pointer(easy, CURLOPT_HEADERDATA, context)
      && ccurl_set_callback(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
        Transfer.lent(context)?.answer.takeBody(bytes, size * count) ?? 0
      }
      && ccurl_set_callback(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
        Transfer.lent(context)?.answer.takeHeader(bytes, size * count) ?? 0
      }
  }

  private static func lent(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }
}
