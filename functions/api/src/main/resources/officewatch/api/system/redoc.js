Redoc.init('/openapi.json', { sortTagsAlphabetically: true }, document.getElementById('redoc'));
