document.title = "Here";
