// Says where a request came from, whatever it says of that itself.
function handler(event) {
  var request = event.request;
  request.headers['x-officewatch-viewer'] = { value: event.viewer.ip };
  return request;
}
